using Jobs.Work;

namespace Jobs.Proofs;

/// <summary>Numbers 0 to <c>count</c>; a tenth of them, in the middle, under a hundred ordering keys.</summary>
internal static class Fill
{
    private const int Keys = 100;

    public static async Task RunAsync(int count, int workMs, bool notesEnd)
    {
        await using var node = await Node.StartIdleAsync();
        var (from, to) = notesEnd ? (count, count) : (count * 3 / 10, count * 4 / 10);
        await FreeAsync(node, 0, from);
        foreach (var key in Enumerable.Range(from, to - from).GroupBy(n => n % Keys))
        {
            var name = $"key {key.Key}";
            await node.EnqueueAsync(queue => queue.EnqueueManyAsync(key.Select(n => new Entry(n, name, workMs, notesEnd)), new() { OrderingKey = name }));
        }

        await FreeAsync(node, to, count);
        Lines.Say(new { done = true });

        Task FreeAsync(Node into, int first, int end) =>
            into.EnqueueAsync(queue => queue.EnqueueManyAsync(Enumerable.Range(first, end - first).Select(n => new Entry(n, null, workMs, notesEnd))));
    }
}
