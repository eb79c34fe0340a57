using Modular.Forums.Application;
using Modular.Forums.Infrastructure.Generation;
using Modular.Forums.Infrastructure.Text;

namespace Forums.Tests.Generation;

public sealed class WritingTests
{
    private const int Topics = 5_000;

    private readonly Writing _writing = new(new MarkdownRendering());

    [Fact]
    public void Everything_passes_the_checks_of_what_people_write_and_has_common_and_rare_words()
    {
        var (titles, texts, replies, tags) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var talks = new Talks(Volume.Of(Topics, 20_000, 50, 9, null), new Era(DateTimeOffset.UnixEpoch.AddYears(50)));
        while (talks.Next() is { } portion)
        {
            foreach (var talk in portion.Topics)
            {
                titles.Add(Writing.Title(talk).Text);
                tags.AddRange(Writing.Tags(talk).Tags);
                texts.Add(_writing.Topic(talk).Content.Text);
            }

            foreach (var (talk, _) in portion.Replies) replies.Add(_writing.Reply(talk).Content.Text);
        }

        Assert.Equal(Topics, titles.Select(t => t.ToLowerInvariant()).Distinct().Count());
        Assert.Equal(Topics / 50, titles.Count(Cjk.Has));
        Assert.Equal(Topics / 50, texts.Count(Cjk.Has));
        Assert.InRange(texts.Count(t => t.Contains("lantern", StringComparison.Ordinal)), Topics / 3 - 50, Topics / 3);
        Assert.Single(texts, t => t.Contains("quillwort", StringComparison.Ordinal));
        Assert.InRange(replies.Count(t => t.Contains("lantern", StringComparison.Ordinal)), 300, 500);
        Assert.True(texts.Count(t => t.Contains("灯笼", StringComparison.Ordinal)) > 5 && texts.Count(t => t.Contains("提灯", StringComparison.Ordinal)) > 5);
        Assert.True(tags.CountBy(t => t).Max(t => t.Value) > 100 * tags.CountBy(t => t).Min(t => t.Value), "Some tags are everywhere, others hardly anywhere.");
    }
}
