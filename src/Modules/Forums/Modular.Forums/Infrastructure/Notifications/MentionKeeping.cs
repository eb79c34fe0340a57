using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>Finds out who is mentioned in a post and was not before. Of many names the first few count, over all edits.</summary>
internal sealed class MentionKeeping(DbSession session, IMarkdown markdown, IUserDirectory users)
{
    private const string Keep = """
        insert into forums.mentions (post_kind, post_id, user_id, at)
        select $1, $2, m.id, $4 from unnest($3::uuid[]) with ordinality as m (id, place)
        where not exists (select from forums.mentions o where o.post_kind = $1 and o.post_id = $2 and o.user_id = m.id)
        order by m.place limit greatest(0, $5 - (select count(*) from forums.mentions where post_kind = $1 and post_id = $2))
        on conflict do nothing returning user_id
        """;

    public async Task<List<Guid>> NewInAsync(Happening happening, CancellationToken cancel)
    {
        var mentioned = new List<Guid>();
        var body = markdown.Render(PostContent.Stored(happening.Text ?? ""));
        foreach (var name in body.IsSuccess ? body.Value.Mentions.Take(Mention.MaxMentions) : [])
            if (await users.FindByNameAsync(name, cancel) is { } card && happening.Concerns(card.Id)) mentioned.Add(card.Id);
        if (mentioned.Count == 0) return mentioned;

        await using var keep = session.Command(Keep).With((short)happening.Post.Kind, happening.Post.Id, mentioned.ToArray(), happening.At.UtcDateTime, Mention.MaxMentions);
        await using var row = await keep.ExecuteReaderAsync(cancel);
        mentioned.Clear();
        while (await row.ReadAsync(cancel)) mentioned.Add(row.GetGuid(0));
        return mentioned;
    }
}
