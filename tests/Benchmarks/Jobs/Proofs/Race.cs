using System.Globalization;
using Jobs.Work;
using Modular.Platform.Jobs;

namespace Jobs.Proofs;

/// <summary>Hears "key policy time" and enqueues under that key from many tasks at that time; says what became of each.</summary>
internal static class Race
{
    public static async Task RunAsync(int tasks)
    {
        await using var node = await Node.StartIdleAsync();
        Lines.Say(new { ready = true });
        while (await Lines.HearAsync() is not "stop" and var words)
        {
            var (key, policy, at) = Parse(words.Split(' '));
            var options = new JobOptions { UniqueKey = key, WhenTaken = policy };
            var outcomes = await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Run(async () =>
            {
                var wait = DateTimeOffset.FromUnixTimeMilliseconds(at) - DateTimeOffset.UtcNow;
                if (wait > TimeSpan.Zero) await Task.Delay(wait);
                return await node.EnqueueAsync(queue => queue.EnqueueAsync(new Entry(0, null, 0, false), options));
            })));
            Lines.Say(new { outcomes = outcomes.Select(o => o.Outcome.ToString()), ids = outcomes.Select(o => o.Id).Distinct() });
        }
    }

    private static (string Key, UniquePolicy Policy, long At) Parse(string[] words) => (words[0], Enum.Parse<UniquePolicy>(words[1]), long.Parse(words[2], CultureInfo.InvariantCulture));
}
