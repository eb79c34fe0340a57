using System.Globalization;
using System.Text;
using System.Xml;

namespace Modular.Platform.Http.Answers;

/// <summary>Writes a feed as RFC 4287 wants it, whatever people wrote.</summary>
internal static class AtomXml
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize };

    public static byte[] Write(AtomFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            Text(xml, "id", feed.Id);
            Text(xml, "title", feed.Title);
            Text(xml, "updated", Time(feed.UpdatedAt));
            Link(xml, "self", "application/atom+xml", feed.Self);
            Link(xml, "alternate", "application/json", feed.Alternate);
            foreach (var entry in feed.Entries) Write(xml, entry);
            if (feed.Entries.Count == 0) Author(xml, feed.Title); // RFC 4287 §4.1.1: whom the entries do not name, the feed must
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", Time(entry.UpdatedAt));
        Text(xml, "published", Time(entry.PublishedAt));
        Author(xml, entry.Author);
        Link(xml, "alternate", "application/json", entry.Alternate);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(category));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Clean(address));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for most control characters and for halves of surrogate pairs, not even escaped.</summary>
    internal static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsGood(text, i)) return Replaced(text);
        return text;
    }

    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++) clean.Append(IsGood(text, i) ? text[i] : '\ufffd');
        return clean.ToString();
    }

    private static bool IsGood(string text, int at) => XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
