namespace Modular.Scheduling.Domain;

/// <summary>A process that works. Whoever has not been heard of for a while is dead.</summary>
internal sealed class WorkerNode
{
    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Process { get; private set; }

    public string Version { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset HeartbeatAt { get; private set; }

    public int Concurrency { get; private set; }

    public int Running { get; private set; }

    public string[] Types { get; private set; } = [];

    public bool IsStopping { get; private set; }

    /// <summary>The version of what people decided that the node heeds.</summary>
    public long ControlSeen { get; private set; }
}
