using System.Diagnostics;

namespace Forums.Tests.Webhooks;

/// <summary>Waits for what follows a moment later.</summary>
internal static class Soon
{
    public static async Task HoldsAsync(Func<Task<bool>> holds)
    {
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(20));
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, "It does not come to hold.");
            await Task.Delay(50);
        }
    }
}
