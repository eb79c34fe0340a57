namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>How far a job is.</summary>
internal sealed record JobProgress(long Current, long? Total, string? Message);
