namespace Modular.Forums.Domain;

/// <summary>Who may see a category, write in it and keep order there. Admins always may; whoever writes or moderates also sees; guests never write.</summary>
internal sealed record CategoryAccess
{
    public static readonly CategoryAccess Open = new(Audience.Everybody, Audience.Members, Audience.Staff);

    private static readonly Dictionary<string, Audience> Names = new(StringComparer.Ordinal)
    {
        ["guest"] = Audience.Guests,
        ["user"] = Audience.Users,
        ["moderator"] = Audience.Moderators,
        ["admin"] = Audience.Admins,
    };

    private CategoryAccess(Audience view, Audience post, Audience moderate) => (View, Post, Moderate) = (view, post, moderate);

    public Audience View { get; private init; }

    public Audience Post { get; private init; }

    public Audience Moderate { get; private init; }

    /// <summary>What is not given stays as in <paramref name="now"/>.</summary>
    public static Result<CategoryAccess> Parse(CategoryAccess now, IReadOnlyList<string?>? view, IReadOnlyList<string?>? post, IReadOnlyList<string?>? moderate)
    {
        var check = new Validation();
        var seeing = view is null ? now.View : check.Field("/view", Set(view));
        var writing = post is null ? now.Post : check.Field("/post", Set(post));
        var ordering = moderate is null ? now.Moderate : check.Field("/moderate", Set(moderate));
        if (check.Failed) return check.Errors;

        check.Require(!writing.HasFlag(Audience.Guests), "/post", CategoryErrors.GuestsOnlySee);
        check.Require(!ordering.HasFlag(Audience.Guests), "/moderate", CategoryErrors.GuestsOnlySee);
        check.Require((writing & ~seeing) == Audience.None, "/post", CategoryErrors.MustSeeToAct);
        check.Require((ordering & ~seeing) == Audience.None, "/moderate", CategoryErrors.MustSeeToAct);
        return check.Failed ? check.Errors : new CategoryAccess(seeing, writing, ordering);
    }

    /// <summary>For the database only: what was stored was parsed once already.</summary>
    public static CategoryAccess Stored(Audience view, Audience post, Audience moderate) => new(view, post, moderate);

    public static IReadOnlyList<string> NamesOf(Audience audience) => [.. Names.Where(n => audience.HasFlag(n.Value)).Select(n => n.Key)];

    private static Result<Audience> Set(IReadOnlyList<string?> names)
    {
        if (names.Count > Names.Count) return CategoryErrors.TooManyRoles;

        var (check, set) = (new Validation(), Audience.Admins);
        for (var i = 0; i < names.Count; i++)
        {
            check.Require(Names.TryGetValue(names[i] ?? "", out var role), $"/{i}", CategoryErrors.UnknownRole);
            set |= role;
        }

        return check.Failed ? check.Errors : Result<Audience>.Ok(set);
    }
}
