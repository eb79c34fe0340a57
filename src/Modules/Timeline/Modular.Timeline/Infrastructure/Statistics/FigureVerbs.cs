using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary><c>modular timeline rebuild</c>, <c>modular timeline verify</c>.</summary>
internal static class FigureVerbs
{
    public static Command Rebuild(IServiceProvider services)
    {
        var rebuild = new Command("rebuild", "Makes all statistics anew from the games. Killed halfway, the host goes on with it.");
        rebuild.SetAction((_, cancel) => RebuildAsync(services, cancel));
        return rebuild;
    }

    public static Command Verify(IServiceProvider services)
    {
        var verify = new Command("verify", "Works out the statistics anew, and compares them.");
        verify.SetAction((_, cancel) => VerifyAsync(services, cancel));
        return verify;
    }

    private static async Task<int> RebuildAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<ISchemaCheck>().EnsureCurrentAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var counting = scope.ServiceProvider.GetRequiredService<Counting>();

        await counting.BeginAsync(cancel);
        while (await counting.CountSomeAsync(cancel) > 0) await Task.Yield();
        Console.WriteLine("All statistics were made anew.");
        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<ISchemaCheck>().EnsureCurrentAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var differences = await scope.ServiceProvider.GetRequiredService<FigureChecks>().RunAsync(cancel);

        foreach (var difference in differences) await Console.Error.WriteLineAsync(difference);
        if (differences.Count == 0) Console.WriteLine($"The statistics are what the games say: {FigureChecks.Count} checks.");
        return differences.Count == 0 ? 0 : 1;
    }
}
