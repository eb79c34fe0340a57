using System.Text.RegularExpressions;

namespace Forums.Tests.Model;

/// <summary>Who may come to read which word. Every text has a word of its own, and every answer is searched for all of them.</summary>
internal sealed partial class Secrets
{
    private readonly Dictionary<string, Func<Person, bool>> _readers = new(StringComparer.Ordinal);

    /// <summary>Words that were public at some time.</summary>
    private readonly HashSet<string> _public = new(StringComparer.Ordinal);

    public void Keep(string text, Func<Person, string, bool> mayRead)
    {
        foreach (System.Text.RegularExpressions.Match found in Form().Matches(text))
        {
            var word = found.Value;
            var before = _readers.GetValueOrDefault(word);
            _readers[word] = who => mayRead(who, word) || before?.Invoke(who) == true;
        }
    }

    public void Keep(Post post)
    {
        Keep(post.Text, post.MayRead);
        if (post is Topic topic) Keep(topic.Title, post.MayRead);
    }

    /// <summary>Notes what is public now.</summary>
    public void Publish(Person guest)
    {
        foreach (var (word, reads) in _readers)
            if (!_public.Contains(word) && reads(guest)) _public.Add(word);
    }

    /// <summary>A word in an answer that this person may not read; null where there is none.</summary>
    public string? LeakedTo(Person who, string answer) =>
        Form().Matches(answer).Select(m => m.Value).FirstOrDefault(word => _readers.TryGetValue(word, out var reads) && !reads(who));

    /// <summary>A word that has never been public; for what is told when nobody knows exactly when.</summary>
    public string? NeverPublicIn(string text) => Form().Matches(text).Select(m => m.Value).FirstOrDefault(word => _readers.ContainsKey(word) && !_public.Contains(word));

    [GeneratedRegex("zq[a-z]{6}", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
