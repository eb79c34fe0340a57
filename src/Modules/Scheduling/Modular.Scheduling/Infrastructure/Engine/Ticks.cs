namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>The engine's loops end quietly when they are told to.</summary>
internal static class Ticks
{
    public static async Task<bool> NextAsync(this PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
