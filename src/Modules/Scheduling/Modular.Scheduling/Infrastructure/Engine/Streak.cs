namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>What one batch of outcomes says of one breaker: the failures after the last success in it.</summary>
internal sealed class Streak(string type, string key)
{
    public string Type { get; } = type;

    public string Key { get; } = key;

    public bool HasSuccess { get; private set; }

    public bool HasProbe { get; private set; }

    public int Failures { get; private set; }

    public string? Error { get; private set; }

    /// <summary>In the order of breakers, so that nodes lock them in one order.</summary>
    public static List<Streak> Of(IReadOnlyList<Outcome> outcomes)
    {
        var streaks = new SortedDictionary<(string Type, string Key), Streak>();
        (string, string) lastKey = default;
        Streak? last = null;
        foreach (var outcome in outcomes)
        {
            if (outcome.IsFailure is not { } failed || !outcome.Job.Type.Options.Breaker) continue;

            var key = (outcome.Job.Type.Name, outcome.Job.BreakerKey ?? "");
            if (last is null || lastKey != key)
            {
                if (!streaks.TryGetValue(key, out last)) streaks[key] = last = new(key.Name, key.Item2);
                lastKey = key;
            }

            last.Add(outcome, failed);
        }

        return [.. streaks.Values];
    }

    private void Add(Outcome outcome, bool failed)
    {
        HasProbe |= outcome.Job.IsProbe;
        if (failed)
        {
            Failures++;
            Error = outcome.Message;
        }
        else
        {
            HasSuccess = true;
            Failures = 0;
        }
    }
}
