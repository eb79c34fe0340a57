namespace Forums.Tests.Model;

/// <summary>What is done behind the model's back it trips over: a session that nothing can fail proves nothing.</summary>
public sealed class PlantTests(TestHost host)
{
    private const int Steps = 120;

    private const string Reply = "(select max(r.id) from forums.replies r join forums.topics t on t.id = r.topic_id where r.deleted_at is null and t.deleted_at is null)";

    private const string Topic = "(select max(id) from forums.topics where deleted_at is null)";

    /// <summary>What is done, and what undoes it.</summary>
    private static readonly (string Plant, string Undo)[] Plants =
    [
        ("update forums.categories set view_roles = 15 where slug = 'staff'", "update forums.categories set view_roles = 12 where slug = 'staff'"),
        ("update forums.categories set topic_count = topic_count + 1", "update forums.categories set topic_count = topic_count - 1"),
        ($"update forums.topics set reply_count = reply_count + 1 where id = {Topic}", $"update forums.topics set reply_count = reply_count - 1 where id = {Topic}"),
        ($"update forums.topics set last_activity_at = last_activity_at + interval '1 hour' where id = {Topic}", $"update forums.topics set last_activity_at = last_activity_at - interval '1 hour' where id = {Topic}"),
        ($"update forums.topics set is_pinned = not is_pinned where id = {Topic}", $"update forums.topics set is_pinned = not is_pinned where id = {Topic}"),
        ($"update forums.topics set title = title || '!' where id = {Topic}", $"update forums.topics set title = rtrim(title, '!') where id = {Topic}"),
        ("update forums.votes set value = -value", "update forums.votes set value = -value"),
        ("update forums.read_positions set reply_id = reply_id + 1000", "update forums.read_positions set reply_id = reply_id - 1000"),
        ("update forums.follows set level = 3 - level", "update forums.follows set level = 3 - level"),
        ($"update forums.replies set content = content || ' glacier bassoon turbine' where id = {Reply}", $"update forums.replies set content = replace(content, ' glacier bassoon turbine', '') where id = {Reply}"),
        ("update forums.report_cases set report_count = report_count + 1", "update forums.report_cases set report_count = report_count - 1"),
    ];

    [Fact]
    public async Task What_the_rules_did_not_do_is_noticed()
    {
        await using var community = await Community.FoundAsync(host);
        var dice = new Dice(20_261_127);
        var session = new Session(community.Node, community.World, dice);
        for (var i = 0; i < Steps; i++) await session.StepAsync();
        var sweep = new Sweep(community, session, dice);

        foreach (var (plant, undo) in Plants)
        {
            Assert.True(await community.Node.Database.RunAsync(plant) > 0, $"Nothing is there for: {plant}");
            var noticed = await Record.ExceptionAsync(sweep.RunAsync);
            Assert.True(noticed is Xunit.Sdk.IAssertionException, $"{plant} was not noticed but: {noticed}");
            await community.Node.Database.RunAsync(undo);
        }

        await sweep.RunAsync();
    }
}
