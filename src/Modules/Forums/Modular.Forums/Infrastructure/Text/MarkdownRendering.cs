using Modular.Forums.Application;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Text;

internal sealed class MarkdownRendering : IMarkdown
{
    public Result<PostBody> Render(PostContent content)
    {
        try
        {
            var (html, mentions) = MarkdownHtml.Render(content.Text);
            return new PostBody(content, html, mentions);
        }
        catch (ArgumentException)
        {
            return TopicErrors.TooNested;
        }
    }
}
