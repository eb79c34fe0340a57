using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class ReplyTests
{
    private static readonly PostBody Body = Bodies.Of("+1");

    [Fact]
    public void A_chain_keeps_its_true_parent_and_depth_and_thirty_two_ancestors()
    {
        var chain = Chain(40);

        for (var depth = 0; depth < chain.Count; depth++)
        {
            var reply = chain[depth];
            Assert.Equal(depth, reply.Depth);
            Assert.Equal(depth == 0 ? null : chain[depth - 1].Id, reply.ParentId);
            Assert.Equal(chain.Take(Math.Min(depth, 32)).Select(r => r.Id), reply.Path);
        }
    }

    [Fact]
    public void Replies_below_the_last_kept_ancestor_are_in_time_order()
    {
        var chain = Chain(40);

        Assert.Equal(chain[32].Path, chain[33].Path);
        Assert.Equal(chain[32].Path, chain[39].Path);
        Assert.NotEqual(chain[31].Path, chain[32].Path);
    }

    private static List<Reply> Chain(int length)
    {
        var chain = new List<Reply>();
        for (var i = 0; i < length; i++) chain.Add(Reply.To(1, 1000 + i, chain.Count == 0 ? null : Parents.Of(chain[^1]), Guid.Empty, Body, DateTimeOffset.UnixEpoch));
        return chain;
    }
}
