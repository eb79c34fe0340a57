namespace Forums.Tests.Model;

/// <summary>What goes along when a topic becomes part of another one.</summary>
internal static class Carrying
{
    public static void Carry(World world, Topic from, Topic target, Reply text)
    {
        foreach (var (who, value) in from.Votes) text.Votes[who] = value;
        text.Reactions.UnionWith(from.Reactions);
        from.Votes.Clear();
        from.Reactions.Clear();
        foreach (var reported in world.Cases.Where(c => c.Post == from)) reported.Post = text;
        foreach (var who in world.People) Carry(world, who, from, target, text);
    }

    private static void Carry(World world, Person who, Topic from, Topic target, Reply text)
    {
        if (world.Follows.Remove((who, from), out var follow) && follow.Level == "follow") world.Follows.TryAdd((who, target), follow);
        if (world.Read.Remove((who, from), out var there)) world.Read[(who, target)] = Position(world, who, target, there, [.. from.Replies], text);
        if (who.Drafts.TryGetValue($"topic-{from.Id}", out var draft) && who.Drafts.TryAdd($"topic-{target.Id}", draft with { Topic = target })) who.Drafts.Remove($"topic-{from.Id}");
    }

    /// <summary>The lower of both positions where something was unread, so that nothing unread is taken for read; the higher one where all was read. The text itself is new to all.</summary>
    private static long Position(World world, Person who, Topic target, long there, List<Reply> came, Reply text)
    {
        if (!world.Read.TryGetValue((who, target), out var here)) return there;

        var unread = came.Any(r => IsUnread(r, there)) || target.Replies.Any(r => r != text && IsUnread(r, here));
        return unread ? Math.Min(here, there) : Math.Max(here, there);

        bool IsUnread(Reply reply, long position) => reply.Id > position && !reply.IsDeleted && reply.Author != who;
    }
}
