using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class TopicTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ann = Guid.CreateVersion7();
    private static readonly PostBody Body = Bodies.Of("something to say");

    private readonly Topic _topic = Topic.Open(1, Ann, TopicTitle.Stored("Hello"), Body, TagSet.None, Noon);

    [Fact]
    public void A_new_topic_claims_its_title_and_is_active_now()
    {
        Assert.True(_topic.ClaimsTitle);
        Assert.Equal(Noon, _topic.LastActivityAt);
        Assert.Equal((1, 0, 0), (_topic.Version, _topic.Activity, _topic.ReplyCount));
        Assert.Null(_topic.EditedAt);
    }

    [Theory]
    [InlineData("IsLocked", true, "forums.topic.locked")]
    [InlineData("IsArchived", true, "forums.topic.archived")]
    public void A_closed_topic_takes_no_edit(string flag, object value, string code) => RefusesAll(With(flag, value), code);

    [Fact]
    public void Nor_does_a_deleted_one() => RefusesAll(With("DeletedAt", Noon), "forums.topic.deleted");

    [Fact]
    public void Deleted_outweighs_archived_and_archived_outweighs_locked()
    {
        RefusesAll(With("IsLocked", true, "IsArchived", true), "forums.topic.archived");
        RefusesAll(With("IsLocked", true, "IsArchived", true, "DeletedAt", Noon), "forums.topic.deleted");
    }

    [Fact]
    public void An_edit_raises_the_version()
    {
        var edited = _topic.Edit(IfMatch.Of(1), TopicTitle.Stored("Hello again"), Bodies.Of("something else"), TagSet.Stored(["a"]), Noon.AddHours(1));

        Assert.True(edited.IsSuccess);
        Assert.Equal((2, 0), (_topic.Version, _topic.Activity));
        Assert.Equal(("Hello again", "hello again", "something else"), (_topic.Title.Text, _topic.TitleKey, _topic.Content.Text));
        Assert.Equal(Noon.AddHours(1), _topic.EditedAt);
        Assert.Equal(Noon, _topic.LastActivityAt);
    }

    [Fact]
    public void An_edit_of_an_older_version_changes_nothing()
    {
        var edited = _topic.Edit(IfMatch.Of(2), TopicTitle.Stored("Other"), Body, TagSet.None, Noon);

        Assert.Equal("precondition.stale", Assert.Single(edited.Errors).Code);
        Assert.Equal((1, "Hello"), (_topic.Version, _topic.Title.Text));
        Assert.Null(_topic.EditedAt);
    }

    [Fact]
    public void An_imported_topic_claims_its_title_once_it_is_given_a_new_one()
    {
        var imported = With("ClaimsTitle", false);

        imported.Edit(IfMatch.Any, TopicTitle.Stored("HELLO"), Body, TagSet.None, Noon);
        Assert.False(imported.ClaimsTitle);

        imported.Edit(IfMatch.Any, TopicTitle.Stored("Hello there"), Body, TagSet.None, Noon);
        Assert.True(imported.ClaimsTitle);
    }

    private static void RefusesAll(Topic topic, string code)
    {
        Assert.Equal(code, Assert.Single(topic.Edit(IfMatch.Any, TopicTitle.Stored("Other"), Body, TagSet.None, Noon).Errors).Code);
        Assert.Equal((1, 0, 0, "Hello"), (topic.Version, topic.Activity, topic.ReplyCount, topic.Title.Text));
    }

    private Topic With(params object[] values)
    {
        for (var i = 0; i < values.Length; i += 2) Private.Set(_topic, (string)values[i], values[i + 1]);
        return _topic;
    }
}
