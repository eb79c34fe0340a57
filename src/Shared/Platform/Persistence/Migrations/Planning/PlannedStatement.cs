namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>A statement that would run.</summary>
internal sealed record PlannedStatement(int Line, string Sql, IReadOnlyList<PlannedLock> Locks);

/// <summary>A lock that it would take.</summary>
/// <param name="Table">On which table, or view.</param>
/// <param name="Lock">Such as <c>ACCESS EXCLUSIVE</c>.</param>
/// <param name="Blocks">Who has to wait for it.</param>
/// <param name="Work">Whether all rows are read or written meanwhile, as far as the text tells.</param>
/// <param name="Rows">About how many the table has; null when it is not there yet, or was never counted.</param>
/// <param name="Bytes">How large it is, without its indexes.</param>
internal sealed record PlannedLock(string Table, string Lock, string Blocks, Effects.TableWork Work, long? Rows, long? Bytes);

/// <summary>A migration that would run.</summary>
internal sealed record PlannedMigration(string Name, bool Transactional, bool Breaking, IReadOnlyList<PlannedStatement> Statements);
