namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>This process among the workers. It changes when the others believed it dead and it comes back.</summary>
internal sealed class NodeIdentity
{
    private long _id;

    /// <summary>Tells this process from all others in what they tell each other.</summary>
    public string Tag { get; } = Guid.NewGuid().ToString("N")[..12];

    public long Id
    {
        get => Volatile.Read(ref _id);
        set => Volatile.Write(ref _id, value);
    }
}
