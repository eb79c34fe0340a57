namespace Modular.Scheduling.Domain;

/// <summary>Words to find a job by.</summary>
internal static class JobTags
{
    public static Result<string[]> Parse(IReadOnlyList<string?> tags)
    {
        var check = new Validation();
        check.Require(tags.Count <= JobLimits.MaxTags, "", JobErrors.TooManyTags);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(tags.Count, JobLimits.MaxTags); i++)
        {
            var tag = tags[i] ?? "";
            var isGood = TextRules.Length(tag) is >= 1 and <= JobLimits.MaxTagLength && !tag.Any(char.IsControl);
            check.Require(isGood, $"/{i}", JobErrors.TagMalformed);
            check.Require(!isGood || seen.Add(tag), $"/{i}", JobErrors.TagRepeated);
        }

        return check.Failed ? check.Errors : seen.ToArray();
    }
}
