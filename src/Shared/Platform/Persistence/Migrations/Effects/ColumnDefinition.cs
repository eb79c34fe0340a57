namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>A column as CREATE TABLE or ADD COLUMN describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, with what stands in parentheses, blanks between all tokens.</param>
internal sealed record ColumnDefinition(string Name, string Type)
{
    public bool IsNotNull { get; init; }

    public bool IsIdentity { get; init; }

    /// <summary>Null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>GENERATED … STORED.</summary>
    public bool IsStored { get; init; }

    public bool IsUnique { get; init; }

    public bool IsChecked { get; init; }

    /// <summary>The table that its foreign key names.</summary>
    public SqlName? Referenced { get; init; }

    public bool IsSerial => Type is "serial" or "bigserial" or "smallserial" or "serial4" or "serial8" or "serial2";

    /// <summary>Each row gets a value of its own, so adding the column writes all rows anew.</summary>
    public bool Rewrites => IsStored || IsIdentity || IsSerial || (Default is not null && !DefaultValue.IsSameForAll(Default));

    /// <summary>Rows that are there already would have no value.</summary>
    public bool IsMissingValue => IsNotNull && !IsStored && !IsIdentity && !IsSerial && Default is null or "null";
}
