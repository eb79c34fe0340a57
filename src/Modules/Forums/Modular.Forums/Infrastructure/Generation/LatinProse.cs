using System.Text;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Paragraphs of made-up words, now and then with a list, a quotation or something emphasised.</summary>
internal sealed class LatinProse : IProse
{
    private const int CommonTopics = 3;
    private const int CommonReplies = 50;
    private const int RareTopics = 5_000;
    private const int RareReplies = 20_000;

    public string Title(Dice dice, int number)
    {
        var title = new StringBuilder();
        Sentence(title, dice, dice.Between(3, 7));
        return title.Append(' ').Append(number + 1).ToString();
    }

    public string Topic(Dice dice, int number)
    {
        var text = new StringBuilder();
        Paragraph(text, dice, dice.Between(2, 5));
        if (number % CommonTopics == 0) Mention(text, MadeUpWords.Common);
        if (number % RareTopics == RareTopics / 1000) Mention(text, MadeUpWords.Rare);
        if (dice.OneIn(6)) List(text, dice);
        for (var more = dice.Skewed(4); more > 0; more--) Paragraph(text.Append("\n\n"), dice, dice.Between(1, 4));
        return text.ToString();
    }

    public string Reply(Dice dice)
    {
        var text = new StringBuilder();
        if (dice.OneIn(12)) Sentence(text.Append("> "), dice, dice.Between(4, 9), ".\n\n");
        Paragraph(text, dice, 1 + dice.Skewed(5));
        if (dice.OneIn(CommonReplies)) Mention(text, MadeUpWords.Common);
        if (dice.OneIn(RareReplies)) Mention(text, MadeUpWords.Rare);
        if (dice.OneIn(20)) List(text, dice);
        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, Dice dice, int sentences)
    {
        for (var i = 0; i < sentences; i++) Sentence(i == 0 ? text : text.Append(' '), dice, dice.Between(4, 16), ".");
    }

    private static void Sentence(StringBuilder text, Dice dice, int words, string end = "")
    {
        var emphasised = dice.OneIn(15) ? dice.Below(words) : -1;
        for (var i = 0; i < words; i++)
        {
            var word = MadeUpWords.Next(dice);
            if (i > 0) text.Append(' ');
            if (i == emphasised && end.Length > 0) text.Append("**").Append(word).Append("**");
            else if (i == 0) text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            else text.Append(word);
        }

        text.Append(end);
    }

    private static void Mention(StringBuilder text, string word) => text.Append(" And the ").Append(word).Append('.');

    private static void List(StringBuilder text, Dice dice)
    {
        text.Append('\n');
        for (var items = dice.Between(2, 5); items > 0; items--) Sentence(text.Append("\n- "), dice, dice.Between(1, 6));
    }
}
