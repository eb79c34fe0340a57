using Jobs.Work;

namespace Jobs.Roles;

/// <summary>Jobs that are first in the queue and cannot run.</summary>
internal static class Stick
{
    public static async Task RunAsync(string kind, int count)
    {
        await using var node = await Node.StartIdleAsync();
        var ids = Enumerable.Range(0, count);
        await node.EnqueueAsync(queue => kind switch
        {
            "limit" => queue.EnqueueManyAsync(ids.Select(i => new Limited(i)), new() { Priority = 1 }),
            "order" => queue.EnqueueManyAsync(ids.Select(i => new Ordered(i)), new() { Priority = 1, OrderingKey = "one" }),
            _ => queue.EnqueueManyAsync(ids.Select(i => new Unknown(i)), new() { Priority = 1 }),
        });
        Lines.Say(new { done = true });
    }
}
