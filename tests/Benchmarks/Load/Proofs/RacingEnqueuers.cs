using System.Text.Json;
using Load.Running;

namespace Load.Proofs;

/// <summary>Fifty enqueue under one unique key at the same moment, from five processes.</summary>
internal sealed class RacingEnqueuers : IProof
{
    private const int Processes = 5;
    private const int Tasks = 10;
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(100);

    /// <summary>What the others are told.</summary>
    private static readonly (string Policy, string Outcome)[] Policies = [("Keep", "Kept"), ("Reject", "Rejected"), ("Replace", "Replaced")];

    public string Name => "fifty racing enqueuers of one unique key";

    public async Task<ProofResult> RunAsync(Stage stage, CancellationToken cancel)
    {
        var racers = Enumerable.Range(0, Processes).Select(_ => stage.Start("race", $"{Tasks}")).ToList();
        foreach (var racer in racers) await racer.ExpectAsync(cancel);

        var (outOfLine, created) = (0, new HashSet<long>());
        for (var race = 0; race < stage.Size.Races; race++)
        {
            var (policy, outcome) = Policies[race % Policies.Length];
            var answers = await RunAsync(racers, $"race_{race}", policy, cancel);
            var outcomes = answers.SelectMany(a => a.GetProperty("outcomes").EnumerateArray().Select(o => o.GetString()!)).ToList();
            if (outcomes.Count != Processes * Tasks || !RaceCheck.Holds(outcomes, outcome)) outOfLine++;
            created.UnionWith(answers.SelectMany(a => a.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64())));
        }

        var waiting = (await stage.Ledger.UnfinishedAsync(cancel)).Select(j => j.Job).ToHashSet();
        return new(
            outOfLine == 0 && created.Count == stage.Size.Races && created.SetEquals(waiting),
            $"{stage.Size.Races} races of {Processes * Tasks}; {waiting.Count} jobs, {created.Count} told of; {outOfLine} races in which not exactly one made it");
    }

    private static async Task<List<JsonElement>> RunAsync(List<LineProcess> racers, string key, string policy, CancellationToken cancel)
    {
        var at = (DateTimeOffset.UtcNow + Ahead).ToUnixTimeMilliseconds();
        foreach (var racer in racers) await racer.TellAsync($"{key} {policy} {at}");
        var answers = new List<JsonElement>();
        foreach (var racer in racers) answers.Add(await racer.ExpectAsync(cancel));
        return answers;
    }
}
