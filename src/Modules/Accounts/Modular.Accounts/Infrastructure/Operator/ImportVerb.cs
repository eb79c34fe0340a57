using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Operator;

/// <summary>Takes people over from a file of one JSON object a line. Killed, it goes on where it was when it is run again: who is known is passed over.</summary>
internal static class ImportVerb
{
    private const int ProgressEvery = 1000;
    private const int ComplaintsShown = 20;

    public static Command Build(IServiceProvider services)
    {
        var source = new Argument<string>("source") { Description = "The system they come from, as it is to be remembered: forum, chat, …" };
        var file = new Argument<FileInfo>("file") { Description = "One JSON object a line: id, username, email, passwordHash, displayName, avatarUrl, bio, role, isActive, createdAt, lastActiveAt." };
        var import = new Command("import", "Takes people over from another system.") { source, file };
        import.SetAction((parsed, cancel) => RunAsync(services, parsed.GetRequiredValue(source), parsed.GetRequiredValue(file), cancel));
        return import;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string source, FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists) return await UserVerb.RefuseAsync($"There is no file {file.FullName}.");

        var (line, refused) = (0, 0);
        var outcomes = new Dictionary<ImportOutcome, int>();
        await foreach (var text in File.ReadLinesAsync(file.FullName, cancel))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text)) continue;

            var result = Read(text) is { } user ? await ImportAsync(services, new(source, user), cancel) : Unreadable;
            if (result.IsSuccess) outcomes[result.Value.Outcome] = outcomes.GetValueOrDefault(result.Value.Outcome) + 1;
            else if (++refused <= ComplaintsShown) await Console.Error.WriteLineAsync($"line {line}: {result.Errors[0].Detail}");
            if (line % ProgressEvery == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line:N0} lines …"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{outcomes.GetValueOrDefault(ImportOutcome.Added):N0} added, {outcomes.GetValueOrDefault(ImportOutcome.Merged):N0} merged by address, {outcomes.GetValueOrDefault(ImportOutcome.Known):N0} known already, {refused:N0} refused."));
        return refused == 0 ? 0 : 1;
    }

    private static Result<Import> Unreadable => UserErrors.ImportUnreadable;

    private static async Task<Result<Import>> ImportAsync(IServiceProvider services, ImportUser command, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancel);
    }

    private static ImportedUser? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportedUser>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
