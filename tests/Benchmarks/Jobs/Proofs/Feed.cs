using Jobs.Work;

namespace Jobs.Proofs;

/// <summary>Enqueues batch after batch, whatever happens, and says of each whether it was answered.</summary>
internal static class Feed
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(int count, int batch)
    {
        await using var node = await Node.StartIdleAsync();
        for (var from = 0; from < count; from += batch)
        {
            var (first, acknowledged) = (from, true);
            try
            {
                await node.EnqueueAsync(queue => queue.EnqueueManyAsync(Enumerable.Range(first, batch).Select(n => new Entry(n, null, 1, false))));
            }
            catch (Exception broken)
            {
                await Console.Error.WriteLineAsync("Broken off: " + broken.Message);
                acknowledged = false;
                await Task.Delay(Pause);
            }

            Lines.Say(new { from, count = batch, acknowledged });
        }
    }
}
