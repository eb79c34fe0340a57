namespace Modular.Platform.Auditing;

/// <summary>
/// Keeps what has to be provable later: who did what to whom, when and from where. An entry is written in the use case's transaction, so it is there
/// if and only if its effect is; it cannot be changed afterwards without being noticed.
/// </summary>
public interface IAuditLog
{
    /// <summary>Writes one entry; who acts and from where is taken from the use case's context.</summary>
    Task WriteAsync(AuditEvent happened, CancellationToken cancel);
}
