using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;

namespace Forums.Tests.Model;

/// <summary>Plays attempts against a host, and holds what comes of them against the model.</summary>
internal sealed partial class Session(TestNode node, World world, Dice dice)
{
    private const int Remembered = 25;
    private const int Tries = 12;

    private const string CaughtUp = """
        select (select count(*) from forums.followers where name in ('own_posts', 'category_totals', 'notifications')) = 3
          and not exists (select from forums.changes c, forums.followers f where (c.xid, c.id) > (f.xid, f.id))
        """;

    private readonly Queue<string> _log = [];

    private readonly Dictionary<(string Path, Person Who, string Tag), string> _tagged = [];

    private readonly (int Weight, Func<Attempt?> Make)[] _moves =
    [
        .. ((Moves[])[
            new TopicMoves(world, dice), new TopicStateMoves(world, dice), new TopicPlaceMoves(world, dice), new ReplyMoves(world, dice), new ReplyStateMoves(world, dice),
            new OpinionMoves(world, dice), new ReadingMoves(world, dice), new ReportMoves(world, dice), new SanctionMoves(world, dice), new DraftMoves(world, dice),
        ]).SelectMany(m => m.All),
    ];

    public Tally Tally { get; } = new();

    /// <summary>The latest attempts, for whoever has to find out what went wrong.</summary>
    public IEnumerable<string> Log => _log;

    /// <summary>Two of three are such that the rules allow them.</summary>
    public async Task StepAsync()
    {
        var (make, wanted) = (Draw(), dice.Chance(67));
        Attempt? attempt = null;
        for (var i = 0; i < Tries && (attempt is null || attempt.Verdict.Allows != wanted); i++) attempt = make() ?? attempt;
        if (attempt is not null) await PlayAsync(attempt);
    }

    /// <summary>What somebody is answered; no word in it may be one that they must not read.</summary>
    public async Task<HttpAnswer> GetAsync(Person who, string path) => Tagged(who, Searched(who, await (dice.Chance(50) ? who.Other : who.Client).GetAsync(path), path), path);

    /// <summary>All pages of a list.</summary>
    public async Task<List<HttpAnswer>> PagesAsync(Person who, string path)
    {
        var pages = new List<HttpAnswer>();
        for (string? next = path; next is not null; next = pages[^1].NextLink) pages.Add((await GetAsync(who, next)).Expect(200));
        return pages;
    }

    /// <summary>Whoever may see it is shown what the model has, and to others it is not there.</summary>
    public async Task LookAsync(Person who, Post post)
    {
        var answer = await GetAsync(who, post.Path);
        if (!post.Shows(who))
        {
            var leads = post is Topic { IsGone: false, MergedInto: { } into } && post.In.Category.Sees(who) && into.Shows(who);
            answer.Expect(404, leads ? "forums.topic.merged_away" : post.NotFound);
        }
        else if (post is Topic topic) Comparison.Same(topic, answer.Expect(200).Json, isWhole: true);
        else Comparison.Same((Reply)post, answer.Expect(200).Json);
    }

    /// <summary>Has those who follow the log catch up with it.</summary>
    public async Task SettleAsync()
    {
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(30));
        do
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, "Whoever follows the log does not catch up with it.");
            await using var scope = node.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAsync(new FollowChangesArgs());
        }
        while (!await HaveCaughtUpAsync());

        world.Settle();
    }

    private async Task<bool> HaveCaughtUpAsync()
    {
        for (var i = 0; i < 20; i++)
        {
            await Task.Delay(10);
            if (await node.Database.AskAsync<bool>(CaughtUp)) return true;
        }

        return false;
    }

    private async Task PlayAsync(Attempt attempt)
    {
        if (attempt.NeedsSettling && attempt.Verdict.Allows && world.Unsettled.Count > 0) await SettleAsync();

        var answer = await attempt.Who.Client.SendAsync(attempt.Method, attempt.Path, attempt.Body, await MatchAsync(attempt));
        Remember(string.Create(CultureInfo.InvariantCulture, $"{attempt} answered {answer.Status} {answer.Code}"));
        Assert.True(attempt.Verdict.Permits(answer, attempt.Success), $"{attempt} answered {answer.Status} {answer.Text}");
        Tally.Add(attempt, answer);
        if (attempt.Verdict.Allows) await attempt.Then(answer);
        Searched(attempt.Who, answer, attempt.Path);
        world.Secrets.Publish(world.Of(Person.Guest));
        if (attempt.Touches is { } post) await LookAsync(dice.Pick(world.People), post);
    }

    private async Task<(string, string)[]> MatchAsync(Attempt attempt)
    {
        if (attempt.Match == Match.None) return [];
        if (attempt.Match != Match.Fresh) return [("If-Match", attempt.Match == Match.Any ? "*" : "\"0.0\"")];

        var reader = attempt.Tag!.Contains("/me/", StringComparison.Ordinal) ? attempt.Who : world.Of(Person.Admin);
        return [("If-Match", (await GetAsync(reader, attempt.Tag)).ETag ?? "\"0.0\"")];
    }

    private HttpAnswer Searched(Person who, HttpAnswer answer, string path)
    {
        var word = world.Secrets.LeakedTo(who, answer.Text);
        Assert.True(word is null, $"{path} shows {who} the word {word}: {answer.Text}");
        return answer;
    }

    /// <summary>A tag stands for one answer, views apart, whichever node gives it: whoever has that is told nothing new.</summary>
    private HttpAnswer Tagged(Person who, HttpAnswer answer, string path)
    {
        if (answer.ETag is not { } tag) return answer;

        var text = Views().Replace(answer.Text, "");
        var before = _tagged.TryGetValue((path, who, tag), out var known) ? known : _tagged[(path, who, tag)] = text;
        Assert.True(before == text, $"{path} has the tag {tag} for {who} and is {text} where it was {before}");
        return answer;
    }

    private Func<Attempt?> Draw()
    {
        var at = dice.Next(_moves.Sum(m => m.Weight));
        foreach (var (weight, make) in _moves)
            if ((at -= weight) < 0) return make;
        return _moves[^1].Make;
    }

    private void Remember(string what)
    {
        _log.Enqueue(what);
        if (_log.Count > Remembered) _log.Dequeue();
    }

    [GeneratedRegex("\"viewCount\":[0-9]+,", RegexOptions.NonBacktracking)]
    private static partial Regex Views();
}
