using Modular.Forums.Application;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Puts a talk into words, which pass through the same checks and the same rendering as everybody's.</summary>
internal sealed class Writing(IMarkdown markdown)
{
    private const int MaxTags = 5;
    private const int CjkOneIn = 50;
    private const int CjkPlace = 7;

    private static readonly LatinProse Latin = new();

    public static TopicTitle Title(Talk talk) => TopicTitle.Parse(ProseOf(talk).Title(talk.Dice, talk.Number)).Value;

    public PostBody Topic(Talk talk) => PostContent.ParseTopic(ProseOf(talk).Topic(talk.Dice, talk.Number)).Then(markdown.Render).Value;

    public PostBody Reply(Talk talk) => PostContent.ParseReply(ProseOf(talk).Reply(talk.Dice)).Then(markdown.Render).Value;

    public static TagSet Tags(Talk talk) =>
        TagSet.Parse([.. Enumerable.Range(0, talk.Dice.Below(MaxTags + 1)).Select(_ => MadeUpWords.Tag(talk.Dice)).Distinct(StringComparer.Ordinal)]).Value;

    private static IProse ProseOf(Talk talk) =>
        talk.Number % CjkOneIn != CjkPlace ? Latin : talk.Number / CjkOneIn % 2 == 0 ? CjkProse.Chinese : CjkProse.Japanese;
}
