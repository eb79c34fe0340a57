using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class ApiKeyScopesTests
{
    private static readonly Permission[] All =
    [
        new("forums.topics.create", "", Role.User), new("forums.replies.post", "", Role.User), new("forums.moderate", "", Role.Moderator),
        new("accounts.keys.manage", "", Role.User) { InPersonOnly = true },
    ];

    private static readonly HashSet<string> Own = new(["forums.topics.create", "forums.replies.post", "accounts.keys.manage"], StringComparer.Ordinal);

    [Fact]
    public void They_are_what_the_owner_may_do_or_a_part_of_it() =>
        Assert.Equal(["forums.replies.post", "forums.topics.create"], Parse("forums.replies.post", "forums.topics.create").Value.Names);

    [Fact]
    public void A_key_that_may_do_nothing_is_pointless()
    {
        Assert.Equal([ApiKeyErrors.ScopesMissing], ApiKeyScopes.Parse(null, All, Own).Errors);
        Assert.Equal([ApiKeyErrors.ScopesMissing], Parse().Errors);
    }

    [Fact]
    public void Each_refusal_points_at_its_scope_and_says_why()
    {
        var refused = Parse("forums.topics.create", "forums.nonsense", null, "forums.topics.create", "forums.moderate", "accounts.keys.manage", "FORUMS.TOPICS.CREATE").Errors;

        Assert.Equal(
            [
                "/1 accounts.api_key.scope_unknown", "/2 accounts.api_key.scope_unknown", "/3 accounts.api_key.scope_repeated",
                "/4 accounts.api_key.scope_not_yours", "/5 accounts.api_key.scope_in_person_only", "/6 accounts.api_key.scope_unknown",
            ],
            refused.Select(e => $"{e.Pointer} {e.Code}"));
    }

    [Fact]
    public void A_flood_of_scopes_gets_one_refusal() => Assert.Equal([ApiKeyErrors.ScopesTooMany], Parse([.. Enumerable.Repeat("x", 101)]).Errors);

    private static Result<ApiKeyScopes> Parse(params string?[] names) => ApiKeyScopes.Parse(names, All, Own);
}
