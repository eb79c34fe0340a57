namespace Modular.Weeds.Infrastructure;

/// <summary>Waits in every way that nobody should.</summary>
internal sealed class Impatience
{
    public int ByResult(Task<int> task) => task.Result;

    public void ByWaiting(Task task) => task.Wait();

    public void ByGetResult(Task task) => task.GetAwaiter().GetResult();

    public async void IntoTheVoid() => await Task.Yield();
}
