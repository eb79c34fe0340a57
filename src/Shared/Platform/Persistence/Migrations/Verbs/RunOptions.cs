using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence.Migrations.Progress;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary>How long a run waits, and what it tells meanwhile.</summary>
internal static class RunOptions
{
    private static readonly Option<double?> Wait = Positive("--wait", "Seconds to wait for another run; 60 when not given.");
    private static readonly Option<double?> LockTimeout = Positive("--lock-timeout", "Milliseconds to stand in a queue for a lock before giving way; Modular:Database:MigrationLockMilliseconds when not given.");
    private static readonly Option<double?> Patience = Positive("--patience", "Seconds to try for a lock in all; Modular:Database:MigrationPatienceSeconds when not given.");
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Tell of every statement and how long it took." };

    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[Wait, LockTimeout, Patience, Verbose]) command.Options.Add(option);
    }

    public static MigrationRequest Request(IServiceProvider services, ParseResult parsed)
    {
        var waits = services.GetRequiredService<IOptions<DatabaseSettings>>().Value.MigrationWaits;
        return new()
        {
            Waits = waits with
            {
                OtherRun = parsed.GetValue(Wait) is { } wait ? TimeSpan.FromSeconds(wait) : waits.OtherRun,
                Lock = parsed.GetValue(LockTimeout) is { } limit ? TimeSpan.FromMilliseconds(limit) : waits.Lock,
                Patience = parsed.GetValue(Patience) is { } patience ? TimeSpan.FromSeconds(patience) : waits.Patience,
            },
            Progress = new PrintedProgress(parsed.GetValue(VerbOutput.Json) ? Console.Error : Console.Out, parsed.GetValue(Verbose)),
        };
    }

    private static Option<double?> Positive(string name, string description)
    {
        var option = new Option<double?>(name) { Description = description };
        option.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && given.GetValueOrDefault<double?>() is not (> 0 and <= 86400)) given.AddError($"{name} is above 0 and at most 86400.");
        });
        return option;
    }
}
