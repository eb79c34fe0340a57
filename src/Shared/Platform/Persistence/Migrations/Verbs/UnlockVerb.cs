using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Repairing;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary><c>modular db unlock</c>.</summary>
internal static class UnlockVerb
{
    private static readonly Option<bool> Yes = new("--yes") { Description = "End the connection that holds the lock." };

    public static Command Build(IServiceProvider services)
    {
        var unlock = new Command("unlock", "Shows who holds the migrations' lock; it goes by itself when its process ends.") { Yes };
        unlock.SetAction((parsed, cancel) => RunAsync(services, parsed, cancel));
        return unlock;
    }

    private static async Task RunAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var release = new LockRelease(services.GetRequiredService<DatabaseConnection>().ConnectionString);
        var holder = await release.FindAsync(cancel);
        var end = holder is not null && parsed.GetValue(Yes);
        if (end) await release.EndAsync(holder!, cancel);
        VerbOutput.Print(parsed, new { Holder = holder, Ended = end }, holder is null
            ? [$"Nobody holds the migrations' lock"]
            : [
                $"Held by {holder}",
                $"{holder.State ?? "state unknown"}: {new SqlStatement(holder.Statement ?? "", 1).Shortened}",
                end ? (FormattableString)$"Its connection is ended" : $"`modular db unlock --yes` ends its connection; what it has not committed is undone",
            ]);
    }
}
