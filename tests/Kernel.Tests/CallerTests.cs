using System.Collections.Frozen;
using Modular.Kernel;

namespace Kernel.Tests;

public sealed class CallerTests
{
    private static readonly Guid Id = Guid.Parse("01930000-0000-7000-8000-000000000001");

    [Fact]
    public void A_user_can_do_what_was_given_and_nothing_else()
    {
        var caller = Caller.User(Id, new[] { "forums.topics.create" }.ToFrozenSet(StringComparer.Ordinal));

        Assert.True(caller.Can("forums.topics.create"));
        Assert.False(caller.Can("forums.moderate"));
        Assert.False(caller.Can("FORUMS.TOPICS.CREATE"));
        Assert.Equal(Id, caller.Id);
        Assert.Equal("user:01930000000070008000000000000001", caller.Key);
    }

    [Fact]
    public void Somebody_anonymous_can_do_nothing_and_has_no_id()
    {
        var caller = Caller.Anonymous("192.0.2.7");

        Assert.False(caller.Can("forums.topics.create"));
        Assert.Equal("address:192.0.2.7", caller.Key);
        Assert.Throws<InvalidOperationException>(() => caller.Id);
    }

    [Fact]
    public void A_key_acts_for_its_owner_and_is_counted_by_itself()
    {
        var key = Guid.Parse("01930000-0000-7000-8000-000000000002");
        var caller = Caller.ApiKey(key, Id, new[] { "forums.topics.create" }.ToFrozenSet(StringComparer.Ordinal));

        Assert.Equal(Id, caller.Id);
        Assert.Equal("key:01930000000070008000000000000002", caller.Key);
        Assert.True(caller.Can("forums.topics.create"));
        Assert.False(caller.Can("forums.moderate"));
    }

    [Fact]
    public void The_system_needs_no_permission_but_only_the_system_itself()
    {
        Assert.True(Caller.System.Can("anything.at_all"));
        Assert.False((Caller.System with { Key = "system " }).Can("anything.at_all"));
        Assert.Throws<InvalidOperationException>(() => Caller.System.Id);
    }
}
