namespace Modular.Forums.Domain;

/// <summary>A heading in the list of categories.</summary>
internal sealed class Section
{
    public const int MaxNameLength = Category.MaxNameLength;

    private Section() { }

    public long Id { get; private init; }

    public string Name { get; private set; } = "";

    public int SortOrder { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public long Version { get; private set; } = 1;

    public static Result<Section> Named(string? name, int sortOrder, DateTimeOffset now)
    {
        var check = new Validation();
        var parsed = check.Field("/name", ParseName(name));
        return check.Failed ? check.Errors : new Section { Name = parsed, SortOrder = sortOrder, CreatedAt = now };
    }

    public Result<Done> Edit(IfMatch expected, Optional<string> name, Optional<int> sortOrder)
    {
        var check = new Validation();
        check.Require(name.IsGiven || sortOrder.IsGiven, "", SectionErrors.NothingToEdit);
        var parsed = name.IsGiven ? check.Field("/name", ParseName(name.Value)) : Name;
        if (check.Failed) return check.Errors;
        if (!expected.Accepts(Version)) return IfMatch.Stale;

        (Name, SortOrder) = (parsed, sortOrder.Or(SortOrder));
        Version++;
        return new Done();
    }

    /// <summary>True when that moves it.</summary>
    public bool MoveTo(int place)
    {
        if (SortOrder == place) return false;

        SortOrder = place;
        Version++;
        return true;
    }

    /// <summary>A name, trimmed.</summary>
    public static Result<string> ParseName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return SectionErrors.NameMissing;
        if (TextRules.Length(name) > MaxNameLength) return SectionErrors.NameTooLong;

        return TextRules.HasControls(name) ? SectionErrors.NameUnreadable : Result<string>.Ok(name.Trim());
    }
}
