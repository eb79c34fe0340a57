namespace Forums.Tests.Model;

/// <summary>A family of verbs: each makes an attempt, whether the rules allow it or not; null where there is nothing to attempt it on.</summary>
internal abstract class Moves(World world, Dice dice)
{
    protected World World => world;

    protected Dice Dice => dice;

    /// <summary>Each with how often it is played, next to others.</summary>
    public abstract IEnumerable<(int Weight, Func<Attempt?> Make)> All { get; }

    protected static Func<HttpAnswer, Task> Then(Action change) => _ =>
    {
        change();
        return Task.CompletedTask;
    };

    protected static Func<HttpAnswer, Task> Then(Action<HttpAnswer> change) => answer =>
    {
        change(answer);
        return Task.CompletedTask;
    };
}
