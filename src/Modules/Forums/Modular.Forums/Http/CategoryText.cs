using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Modular.Platform.Http.OpenApi;
using Modular.Platform.Http.Requests;

namespace Modular.Forums.Http;

/// <summary>A category in a body: a slug, an id as text, or an id as a number.</summary>
[JsonConverter(typeof(Json))]
[JsonShape(JsonSchemaType.String | JsonSchemaType.Integer, "A category's slug or its id.")]
internal sealed record CategoryText(string Text)
{
    internal sealed class Json : TextOrNumberConverter<CategoryText>
    {
        protected override CategoryText Of(string text) => new(text);

        protected override string TextOf(CategoryText value) => value.Text;
    }
}
