using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>Turns what people write into what is shown.</summary>
internal interface IMarkdown
{
    /// <summary>Refuses only what is nested too deep to be read.</summary>
    Result<PostBody> Render(PostContent content);
}
