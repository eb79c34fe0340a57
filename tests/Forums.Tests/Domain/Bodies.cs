using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

/// <summary>Posts for tests that do not care how they are shown.</summary>
internal static class Bodies
{
    public static PostBody Of(string text) => new(PostContent.Stored(text), $"<p>{text}</p>", []);
}
