using Jobs.Work;
using MediatR;
using Modular.Platform.UseCases;

namespace Jobs.Proofs;

/// <summary>Commands that enqueue a job: of three numbers one commits, one is refused, one throws. Last come those that hang until somebody kills us.</summary>
internal static class Transactions
{
    private const int AtOnce = 8;
    private const int Hanging = 4;

    public static async Task RunAsync(int count)
    {
        await using var node = await Node.StartAsync(services => services.AddUseCases(typeof(Decide).Assembly), works: false);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, _) => await SendAsync(node, n, (Decision)(n % 3)));
        Lines.Say(new { done = true });
        await Task.WhenAll(Enumerable.Range(count, Hanging).Select(n => SendAsync(node, n, Decision.Hang)));
    }

    private static async Task SendAsync(Node node, long number, Decision decision)
    {
        try
        {
            await using var scope = node.Services.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Decide(number, decision));
            if (result.IsSuccess != (decision == Decision.Commit)) throw new InvalidOperationException($"{decision} came out the other way.");
        }
        catch (TimeoutException) when (decision == Decision.Throw)
        {
            // As planned.
        }
    }
}
