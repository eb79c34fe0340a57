using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Attachments;

namespace Modular.Forums.Infrastructure.Text;

internal sealed class MarkdownRendering : IMarkdown
{
    public Result<PostBody> Render(PostContent content)
    {
        try
        {
            var (html, mentions, attachments) = MarkdownHtml.Render(content.Text);
            return attachments.Count > AttachmentErrors.MaxInPost ? AttachmentErrors.TooMany : new PostBody(content, html, mentions) { Attachments = attachments };
        }
        catch (ArgumentException)
        {
            return TopicErrors.TooNested;
        }
    }
}
