using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Modular.Platform.Persistence.Migrations;

namespace Modular.Forums.Infrastructure.Generation;

internal static class GenerateVerb
{
    private const int Refused = 1;
    private const int Stopped = 130; // as a shell says it of Ctrl-C

    public static Command Build(IServiceProvider services)
    {
        var topics = new Option<int>("--topics") { Description = "How many topics, 1,000,000 at most.", Required = true };
        var replies = new Option<int>("--replies") { Description = "How many replies, 10,000,000 at most.", Required = true };
        var people = new Option<int>("--people") { Description = "By how many people. They cannot sign in.", DefaultValueFactory = _ => 1000 };
        var seed = new Option<long>("--seed") { Description = "The same seed, the same content.", DefaultValueFactory = _ => 1 };
        var longest = new Option<int?>("--longest") { Description = "Replies of the longest topic; the lesser of 10,000 and a tenth of all when not given." };
        var production = new Option<bool>("--production") { Description = "Also outside of development. There is no verb that takes it away again." };

        var generate = new Command("generate", "Fills the forum with topics and replies to measure with, in ten categories of their own. All or nothing: Ctrl-C leaves nothing behind.")
        {
            topics, replies, people, seed, longest, production,
        };
        generate.SetAction((parsed, cancel) => RunAsync(
            services, Volume.Of(parsed.GetValue(topics), parsed.GetValue(replies), parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(longest)), parsed.GetValue(production), cancel));
        return generate;
    }

    private static async Task<int> RunAsync(IServiceProvider services, Volume volume, bool production, CancellationToken cancel)
    {
        if (volume.Refusals() is { Count: > 0 } refusals) return await SayAsync(string.Join(' ', refusals), Refused);

        var environment = services.GetRequiredService<IHostEnvironment>();
        if (!environment.IsDevelopment() && !production) return await SayAsync($"This is {environment.EnvironmentName}: with --production it is done all the same.", Refused);

        try
        {
            await services.GetRequiredService<ISchemaCheck>().EnsureCurrentAsync(cancel);
            return await GenerateAsync(services, volume, cancel) ? 0 : await SayAsync("Somebody else is generating here at the moment.", Refused);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            return await SayAsync("Stopped; nothing was kept.", Stopped);
        }
    }

    private static async Task<bool> GenerateAsync(IServiceProvider services, Volume volume, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var progress = new GenerationProgress(Console.Out, services.GetRequiredService<TimeProvider>(), volume);
        return await scope.ServiceProvider.GetRequiredService<Generator>().RunAsync(volume, progress, cancel);
    }

    private static async Task<int> SayAsync(string what, int code)
    {
        await Console.Error.WriteLineAsync("modular: " + what);
        return code;
    }
}
