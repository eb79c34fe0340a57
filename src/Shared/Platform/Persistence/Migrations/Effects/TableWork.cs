namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>What has to be done to the rows of a table while its lock is held; the worst case, where the text alone does not tell.</summary>
internal enum TableWork
{
    /// <summary>The catalogue only, or no more rows than the statement says.</summary>
    None,

    /// <summary>Every row is read.</summary>
    Scan,

    /// <summary>Every row is written anew.</summary>
    Rewrite,
}
