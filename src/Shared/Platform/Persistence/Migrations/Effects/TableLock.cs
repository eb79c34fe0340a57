namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>The strongest lock that a statement takes on a table, and what it does to the rows.</summary>
/// <param name="Table">The table; only its index, where the statement names no more.</param>
/// <param name="Level">The lock.</param>
/// <param name="Work">What is done while it is held.</param>
/// <param name="IsOfIndex">True when <paramref name="Table"/> is an index: the lock is on its table too.</param>
internal sealed record TableLock(SqlName Table, LockLevel Level, TableWork Work, bool IsOfIndex);
