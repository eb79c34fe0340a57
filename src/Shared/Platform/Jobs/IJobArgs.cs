namespace Modular.Platform.Jobs;

/// <summary>The arguments of one type of job: a record of the module that does the work, stored as JSON (at most 256 kB). Additive changes only.</summary>
public interface IJobArgs
{
    /// <summary>The stable name under which jobs of this type are stored (<c>accounts.seal_audit</c>); never changes, whatever the record is called.</summary>
    static abstract string JobType { get; }
}
