namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>PostgreSQL's locks on tables, from the weakest to the strongest.</summary>
internal enum LockLevel
{
    None,
    AccessShare,
    RowShare,
    RowExclusive,
    ShareUpdateExclusive,
    Share,
    ShareRowExclusive,
    Exclusive,
    AccessExclusive,
}
