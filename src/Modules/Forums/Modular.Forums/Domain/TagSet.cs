using System.Text.RegularExpressions;

namespace Modular.Forums.Domain;

/// <summary>A topic's tags, in the order that its author gave them.</summary>
internal sealed partial class TagSet : IEquatable<TagSet>
{
    public const int MaxTags = 10;
    public const int MaxLength = 50;

    public static readonly TagSet None = new([]);

    private TagSet(string[] tags) => Tags = tags;

    public IReadOnlyList<string> Tags { get; }

    public static Result<TagSet> Parse(IReadOnlyList<string?>? tags)
    {
        if (tags is null) return None;

        var check = new Validation();
        check.Require(tags.Count <= MaxTags, "", TopicErrors.TooManyTags);
        for (var i = 0; i < Math.Min(tags.Count, MaxTags); i++)
        {
            check.Require(tags[i] is { Length: <= MaxLength } tag && Form().IsMatch(tag), $"/{i}", TopicErrors.TagMalformed);
            check.Require(tags.Take(i).All(earlier => earlier != tags[i]), $"/{i}", TopicErrors.TagRepeated);
        }

        return check.Failed ? check.Errors : new TagSet([.. tags.OfType<string>()]);
    }

    /// <summary>For the database only: what was stored was parsed once already.</summary>
    public static TagSet Stored(string[] tags) => new(tags);

    public bool Equals(TagSet? other) => other is not null && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as TagSet);

    public override int GetHashCode() => Tags.Aggregate(0, (hash, tag) => HashCode.Combine(hash, tag));

    [GeneratedRegex(@"\A[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
