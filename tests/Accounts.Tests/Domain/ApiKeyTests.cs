using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class ApiKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 18, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Without_a_word_it_expires_in_a_year() => Assert.Equal(new(2027, 11, 26, 18, 30, 0, TimeSpan.Zero), ApiKey.ParseExpiry(null, Now).Value);

    [Fact]
    public void It_expires_in_the_future_and_within_two_years()
    {
        Assert.True(ApiKey.ParseExpiry(Now.AddSeconds(1), Now).IsSuccess);
        Assert.True(ApiKey.ParseExpiry(Now.AddYears(2), Now).IsSuccess);

        foreach (var wrong in (DateTimeOffset[])[Now, Now.AddDays(-1), Now.AddYears(2).AddTicks(1), DateTimeOffset.MinValue, DateTimeOffset.MaxValue])
            Assert.Equal([ApiKeyErrors.ExpiryOutOfRange], ApiKey.ParseExpiry(wrong, Now).Errors);
    }

    [Fact]
    public void Its_end_is_what_the_database_can_hold()
    {
        var end = ApiKey.ParseExpiry(new(2027, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)), Now).Value;
        Assert.Equal((new DateTime(2027, 1, 1), TimeSpan.Zero), (end.DateTime, end.Offset));

        Assert.Equal(Now.AddTicks(20), ApiKey.ParseExpiry(Now.AddTicks(27), Now).Value);
    }

    [Fact]
    public void A_new_key_was_never_used()
    {
        var scopes = ApiKeyScopes.Parse(["forums.topics.create"], [new("forums.topics.create", "", Role.User)], new HashSet<string>(["forums.topics.create"], StringComparer.Ordinal)).Value;
        var key = ApiKey.Issue(Guid.CreateVersion7(), Guid.CreateVersion7(), ApiKeyName.Parse("robot").Value, scopes, [1], Now.AddDays(1), Now);

        Assert.Null(key.LastUsedAt);
        Assert.Equal(("robot", Now, Now.AddDays(1)), (key.Name, key.CreatedAt, key.ExpiresAt));
        Assert.Equal(["forums.topics.create"], key.Scopes);
    }
}
