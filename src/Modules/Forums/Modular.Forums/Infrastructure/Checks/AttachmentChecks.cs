namespace Modular.Forums.Infrastructure.Checks;

/// <summary>A file belongs to the one post that names it.</summary>
internal static class AttachmentChecks
{
    private const string Posts = "left join forums.topics t on t.id = a.topic_id left join forums.replies r on r.id = a.reply_id";

    /// <summary>Text that was taken away names nothing any more and lets go of nothing; in text with escapes a name need not be readable.</summary>
    private const string TopicNames = @"(t.content = '' or t.content ~ '[&\\]' or strpos(lower(t.content), a.id::text) > 0)";

    private const string ReplyNames = @"(r.content = '' or r.content ~ '[&\\]' or strpos(lower(r.content), a.id::text) > 0)";

    private const string Differs = $"((a.topic_id is not null and (a.reply_id is not null or not {TopicNames})) or (a.reply_id is not null and not {ReplyNames}))";

    public static readonly Check<Guid> Bound = new("attachments.topic_id, reply_id", Pieces.Attachments,
        $"select a.id, 'attachment ' || a.id from forums.attachments a {Posts} where a.id > $1 and a.id <= $2 and {Differs} order by a.id",
        $"""
        update forums.attachments f set topic_id = null, reply_id = case when {ReplyNames} then a.reply_id end, pending_since = now()
        from forums.attachments a {Posts} where f.id = a.id and a.id = any($1) and {Differs}
        """);
}
