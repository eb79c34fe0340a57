using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>Reporting posts, and deciding about what was reported.</summary>
internal sealed class ReportMoves(World world, Dice dice) : Moves(world, dice)
{
    private const string Queue = "/api/v1/forums/moderation/reports";

    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(6, Report), (4, Decide)];

    private Attempt? Report()
    {
        var (who, post, reason, note) = (Dice.Somebody(World), Dice.Post(World), Dice.Chance(5) ? "boredom" : Dice.Pick(["spam", "abuse", "off_topic"]), Dice.Secret());
        if (post is null) return null;

        var open = World.Cases.FirstOrDefault(c => c.Post == post && c.Status == "pending");
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Invalid(reason == "boredom", "forums.report.unknown_reason").Sees(who, post)
            .Refuse(who == post.Author, 409, "forums.report.own_post")
            .Refuse(post.IsDeleted || post.In.IsDeleted, 409, "forums.report.post_deleted")
            .Refuse(open?.Reporters.Contains(who) == true, 409, "forums.report.already_reported");
        object body = post is Topic ? new { topicId = post.Id, reason, note } : new { replyId = post.Id, reason, note };
        return new(who, HttpMethod.Post, "/api/v1/forums/reports", body, verdict) { Success = 201, Then = _ => ReportedAsync(who, post, open, note) };
    }

    private async Task ReportedAsync(Person who, Post post, Case? open, string note)
    {
        if (open is null) World.Cases.Add(open = new(post));
        open.Reporters.Add(who);
        World.Secrets.Keep(note, (reader, _) => reader == who || open.IsOpenTo(reader));
        var pending = (await World.Of(Person.Admin).Client.PagesAsync($"{Queue}?limit=100")).SelectMany(p => p.Items);
        var shown = pending.Single(c => post is Topic
            ? c.GetProperty("replyId").ValueKind == System.Text.Json.JsonValueKind.Null && c.GetProperty("topicId").GetInt64() == post.Id
            : c.GetProperty("replyId").ValueKind != System.Text.Json.JsonValueKind.Null && c.GetProperty("replyId").GetInt64() == post.Id);
        open.Id = shown.GetProperty("id").GetInt64();
        Assert.Equal(open.Reporters.Count, shown.GetProperty("reportCount").GetInt32());
    }

    private Attempt? Decide()
    {
        var (who, reported) = (Dice.Somebody(World), Dice.Recent(World.Cases));
        if (reported is null) return null;

        var (post, action) = (reported.Post, Dice.Pick(["none", "hide", "delete", "warn", "suspend", "dismiss", "applaud"]));
        var person = action is "warn" or "suspend" ? post.Author : null;
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Invalid(action == "applaud", "forums.report.unknown_action")
            .Stop(!reported.IsOpenTo(who), 404, "forums.report.not_found")
            .Refuse(reported.Status != "pending", 409, "forums.report.closed")
            .Refuse(person is not null && who.Rank < Person.Moderator, 403, "forums.sanction.not_allowed")
            .Refuse(person is { Rank: Person.Admin }, 403, "forums.sanction.of_admin")
            .Refuse(person == who, 403, "forums.sanction.of_yourself");
        if (action is "hide" or "delete" && post is Reply { IsDeleted: false, Topic.IsDeleted: false } reply) reply.Topic.Closed(verdict, moderates: true);
        var note = Dice.Secret();
        object body = action switch
        {
            "dismiss" => new { note },
            "suspend" => new { action, note, until = DateTimeOffset.UtcNow.AddDays(1) },
            _ => new { action, note },
        };
        return new(who, HttpMethod.Post, $"{Queue}/{reported.Id}/{(action == "dismiss" ? "dismiss" : "resolve")}", body, verdict)
        {
            Match = Match.Any,
            Touches = post,
            Then = Then(answer => Decided(answer, reported, action, note, person)),
        };
    }

    private void Decided(HttpAnswer answer, Case reported, string action, string note, Person? person)
    {
        reported.Status = action == "dismiss" ? "dismissed" : "resolved";
        Assert.Equal(reported.Status, answer["status"]);
        World.Secrets.Keep(note, (reader, _) => reader.Rank >= Person.Moderator || (person is not null && reader == person));
        if (action is "hide" or "delete" && reported.Post is Topic topic) topic.IsDeleted = true;
        if (action is "hide" or "delete" && reported.Post is Reply { Topic.IsDeleted: false } reply) reply.Delete();
        if (action == "warn") person!.Warnings++;
        if (action == "suspend") person!.IsSuspended = true;
    }
}
