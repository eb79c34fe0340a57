using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>Opening topics and editing them.</summary>
internal sealed class TopicMoves(World world, Dice dice) : Moves(world, dice)
{
    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(16, Create), (8, Edit)];

    private Attempt Create()
    {
        var (who, category) = (Dice.Somebody(World), Dice.Pick(World.Categories));
        var (title, content, tags, slug) = (TitleFor(category), Dice.Text(), Tags(), Dice.Chance(3) ? "no-such-place" : category.Slug);
        if (Dice.Chance(4)) content = "Short.";
        var verdict = Inputs(new Verdict().SignedIn(who).NotSuspended(who), title, content, tags)
            .Invalid(slug != category.Slug || !category.Sees(who), "forums.category.unknown")
            .Refuse(!category.Takes(who), 403, "forums.category.read_only")
            .Refuse(World.IsTaken(category, title), 409, "forums.topic.duplicate_title");
        return new(who, HttpMethod.Post, Forum.Topics, new { category = slug, title, content, tags }, verdict) { Success = 201, Then = Then(answer => Opened(answer, who, category, title, content, tags)) };
    }

    private void Opened(HttpAnswer answer, Person who, Category category, string title, string content, string[] tags)
    {
        var at = answer.Json.GetProperty("createdAt").GetDateTimeOffset();
        var topic = new Topic { Id = answer.Id, Author = who, Text = content, CreatedAt = at, Category = category, Title = title, Tags = tags, LastActivityAt = at };
        World.Topics.Add(topic.Id, topic);
        World.Secrets.Keep(topic);
        World.Unsettled.Add((who, topic, 0));
        Comparison.Same(topic, answer.Json, isWhole: true);
    }

    private Attempt? Edit()
    {
        var (who, topic) = (Dice.Somebody(World), Dice.Recent(World.Topics.Values));
        if (topic is null) return null;

        if (Dice.Chance(50)) who = topic.Author;
        var (title, content, tags) = (Dice.Chance(40) ? TitleFor(topic.Category) : null, Dice.Chance(50) ? Dice.Text() : null, Dice.Chance(30) ? Tags() : null);
        var (moderates, match) = (topic.Category.IsModeratedBy(who), Dice.Chance(8) ? Match.None : Dice.Chance(8) ? Match.Stale : Dice.Chance(10) ? Match.Any : Match.Fresh);
        var verdict = new Verdict().SignedIn(who).Refuse(match == Match.None, 428, "precondition.required").NotSuspended(who).Sees(who, topic)
            .Refuse(who != topic.Author && !moderates, 403, "forums.topic.not_yours")
            .Refuse(!topic.Category.Takes(who) && !moderates, 403, "forums.category.read_only")
            .Invalid(title is null && content is null && tags is null, "forums.topic.nothing_to_edit")
            .Refuse(match == Match.Stale, 412, "precondition.stale")
            .Refuse(title is not null && !Same(title, topic.Title) && World.IsTaken(topic.Category, title, topic), 409, "forums.topic.duplicate_title");
        Inputs(verdict, title ?? topic.Title, content ?? topic.Text, tags ?? []);
        return new(who, HttpMethod.Patch, topic.Path, Patch(title, content, tags), topic.Closed(verdict, moderates)) { Match = match, Tag = topic.Path, Then = Then(answer => Edited(answer, topic, title, content, tags)) };
    }

    private void Edited(HttpAnswer answer, Topic topic, string? title, string? content, string[]? tags)
    {
        topic.Before.Add(topic.Text);
        (topic.Title, topic.Text, topic.Tags, topic.IsEdited) = (title ?? topic.Title, content ?? topic.Text, tags ?? topic.Tags, true);
        World.Secrets.Keep(topic);
        Comparison.Same(topic, answer.Json, isWhole: true);
    }

    private static Dictionary<string, object> Patch(string? title, string? content, string[]? tags)
    {
        var patch = new Dictionary<string, object>(StringComparer.Ordinal);
        if (title is not null) patch["title"] = title;
        if (content is not null) patch["content"] = content;
        if (tags is not null) patch["tags"] = tags;
        return patch;
    }

    private static Verdict Inputs(Verdict verdict, string title, string content, string[] tags) => verdict
        .Invalid(title.Length == 0, "forums.topic.title_missing").Invalid(title.Length is > 0 and < 3, "forums.topic.title_too_short")
        .Invalid(title.Length > 200, "forums.topic.title_too_long").Invalid(content.Length < 10, "forums.post.content_too_short")
        .Invalid(tags.Contains("Not A Tag"), "forums.topic.tag_malformed").Invalid(tags.Distinct(StringComparer.Ordinal).Count() < tags.Length, "forums.topic.tag_repeated");

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Mostly a new one; sometimes another's, and sometimes none at all.</summary>
    private string TitleFor(Category category)
    {
        if (Dice.Chance(15) && Dice.Any([.. World.Topics.Values.Where(t => t.Category == category)]) is { } other) return Dice.Chance(50) ? other.Title : other.Title.ToUpperInvariant();
        return Dice.Chance(94) ? Dice.Title() : Dice.Pick(["", "ab", new string('x', 201)]);
    }

    private string[] Tags() => Dice.Next(14) switch
    {
        0 => ["Not A Tag"],
        1 => ["garden", "garden"],
        < 6 => [],
        < 10 => [Dice.Pick(Dice.Tags)],
        _ => [.. Dice.Tags.Take(2)],
    };
}
