using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Threads;
using Modular.Platform.Jobs;

namespace Forums.Tests.Threads;

public sealed class RebuildTests(TestHost host)
{
    [Fact]
    public async Task What_was_imported_is_placed_as_posting_would_have_and_orphans_and_circles_are_healed()
    {
        using var ann = await host.SignedInAsync();
        using var bob = await host.SignedInAsync();
        var category = await host.NewCategoryAsync();
        var (topic, other) = ((await ann.NewTopicAsync(category)).Id, (await ann.NewTopicAsync(category)).Id);
        var last = await ann.ReplyAsync(topic);
        for (var i = 0; i < 39; i++) last = await (i % 3 == 0 ? bob : ann).ReplyAsync(topic, parent: last.Id);
        var orphan = await bob.ReplyAsync(topic);
        var elsewhere = await bob.ReplyAsync(other);
        var (left, right) = (await ann.ReplyAsync(topic), await bob.ReplyAsync(topic));
        await host.Database.RunAsync("update forums.replies set thread_root_id = null, conversation_id = null, participants = '{}', path = '{}', depth = 0 where topic_id = $1", topic);
        await host.Database.RunAsync("update forums.replies set parent_id = case id when $1 then $2 when $3 then $4 else $3 end where id in ($1, $3, $4)", orphan.Id, elsewhere.Id, left.Id, right.Id);

        await using var scope = host.Node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAsync(new RebuildConversationsArgs());
        await host.Database.WaitUntilAsync("select not exists (select from forums.replies where topic_id = $1 and conversation_id is null)", topic);

        await Truth.HoldsAsync(host, topic);
        Assert.Equal(2L, await host.Database.AskAsync<long>("select count(*) from forums.replies where id in ($1, $2, $3) and parent_id is null", orphan.Id, left.Id, right.Id));
        Assert.Equal("39", (await ann.GetAsync($"/api/v1/forums/replies/{last.Id}"))["depth"]);
    }
}
