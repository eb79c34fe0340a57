using System.CommandLine;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Operator;

internal static class ExportVerb
{
    public static Command Build(IServiceProvider services)
    {
        var username = UserVerb.Whom();
        var export = new Command("export", "Writes everything that is held about somebody to standard output, as JSON.") { username };
        export.SetAction((parsed, cancel) => RunAsync(services, parsed.GetRequiredValue(username), cancel));
        return export;
    }

    private static Task<int> RunAsync(IServiceProvider services, string username, CancellationToken cancel)
    {
        var json = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return UserVerb.RunAsync(services, username, user => new ExportPersonalData(user.Id), async export =>
        {
            await using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, export, json, cancel);
        }, cancel);
    }
}
