using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What titles have in common with those that a reader takes for the same. The domain says what that is, so it is not compared in SQL.</summary>
internal sealed class TitleCheck : ICheck
{
    private const int AtOnce = 1000;

    private const string Read = "select id, title, title_key from forums.topics where id > $1 order by id limit $2";

    /// <summary>Another topic may have the title meanwhile, so it does not claim it any more.</summary>
    private const string Repair = "update forums.topics set title_key = $3, claims_title = false, version = version + 1 where id = $1 and title = $2";

    public string Name => "topics.title_key";

    public async Task<CheckResult> RunAsync(DbSession session, bool repair, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        var (result, after) = (new CheckResult(Name), long.MinValue);
        while (await ReadAsync(session, after, cancel) is [.., var last] topics)
        {
            var found = topics.Where(t => TopicTitle.Stored(t.Text).Key != t.Key).ToList();
            if (repair)
                foreach (var topic in found) await RepairAsync(session, topic, cancel);
            result.Add([.. found.Select(t => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"topic {t.Id}"))], repair ? 0 : found.Count);
            after = last.Id;
        }

        return result;
    }

    private static async Task<List<Title>> ReadAsync(DbSession session, long after, CancellationToken cancel)
    {
        await using var select = session.Command(Read).With(after, AtOnce);
        await using var row = await select.ExecuteReaderAsync(cancel);
        var titles = new List<Title>();
        while (await row.ReadAsync(cancel)) titles.Add(new(row.GetInt64(0), row.GetString(1), row.GetString(2)));
        return titles;
    }

    private static async Task RepairAsync(DbSession session, Title topic, CancellationToken cancel)
    {
        await using var update = session.Command(Repair).With(topic.Id, topic.Text, TopicTitle.Stored(topic.Text).Key);
        await update.ExecuteNonQueryAsync(cancel);
    }

    private sealed record Title(long Id, string Text, string Key);
}
