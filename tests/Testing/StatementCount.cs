using System.Collections.Concurrent;
using System.Diagnostics;

namespace Modular.Testing;

/// <summary>Counts the statements of a request, told from all others by its trace.</summary>
public static class StatementCount
{
    private const int Times = 3;

    /// <summary>Of a GET that is answered with 200.</summary>
    public static Task<int> OfAsync(TestClient client, string path) => OfAsync(async header => (await client.GetAsync(path, header)).Expect(200));

    /// <summary>The fewest of some times: what is kept in memory is read anew now and then, by whoever comes first.</summary>
    /// <param name="request">Sends a request with this header, to its end.</param>
    public static async Task<int> OfAsync(Func<(string Name, string Value), Task> request)
    {
        var fewest = int.MaxValue;
        for (var i = 0; i < Times; i++) fewest = Math.Min(fewest, await OnceAsync(request));
        return fewest;
    }

    private static async Task<int> OnceAsync(Func<(string Name, string Value), Task> request)
    {
        var trace = ActivityTraceId.CreateRandom();
        var seen = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == trace && activity.Kind == ActivityKind.Client) seen.Enqueue(activity.OperationName);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await request(("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));
        return seen.Count;
    }
}
