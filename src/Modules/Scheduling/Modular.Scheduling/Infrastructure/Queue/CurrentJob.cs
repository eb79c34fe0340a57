namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>The job that a scope belongs to, so that what its handler enqueues knows where it comes from.</summary>
internal sealed class CurrentJob
{
    public long? Id { get; set; }

    public Guid? CreatedBy { get; set; }
}
