using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Checks;

/// <summary>Something that is stored twice, worked out anew from what it follows from.</summary>
internal interface ICheck
{
    /// <summary>What it is, as it is reported.</summary>
    string Name { get; }

    /// <summary>Compares all of it. May run on a live site: nothing that is under way is taken for a difference, and repairs wait for the locks that writers take.</summary>
    Task<CheckResult> RunAsync(DbSession session, bool repair, CancellationToken cancel);
}
